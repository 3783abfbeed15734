import type { BoxWords } from '../../content/boxWords'

/** Spanish words of the box, for tests. */
export const spanish: BoxWords = {
  commands: {
    back: ['atrás', 'volver', 'regresar', 'anterior'],
    skip: ['saltar', 'omitir', 'pasar', 'siguiente'],
    startOver: ['empezar de nuevo', 'volver a empezar', 'reiniciar'],
    notSure: ['no sé', 'no lo sé', 'no estoy seguro', 'no estoy segura', 'ni idea'],
    none: ['ninguno', 'ninguna', 'nada', 'nadie'],
    done: ['eso es todo', 'es todo', 'listo', 'terminé', 'continuar', 'nadie más'],
    yes: ['sí', 'claro', 'así es', 'correcto'],
    no: ['no', 'nunca', 'no gracias'],
  },
  emergency: {
    crisis: ['suicidio', 'suicidarme', 'matarme', 'quiero morir', 'no quiero vivir'],
    emergency: ['dolor de pecho', 'dolor en el pecho', 'no puedo respirar', 'ataque al corazón', 'derrame cerebral', 'llamen al 911'],
  },
  numbers: { cero: 0, medio: 0.5, media: 0.5, un: 1, una: 1, uno: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12 },
  ordinals: { primero: 1, primera: 1, segundo: 2, segunda: 2, tercero: 3, tercera: 3, último: -1, ultimo: -1, ultima: -1 },
  placing: ['el', 'la', 'número', 'opción', 'por favor'],
  units: { day: ['día', 'días'], week: ['semana', 'semanas'], month: ['mes', 'meses'], year: ['año', 'años'] },
  negations: ['no', 'nunca', 'sin', 'ni', 'tampoco'],
  asking: ['qué', 'cómo', 'cuál', 'cuáles', 'quién', 'cuándo', 'dónde', 'por qué', 'puedo', 'es', 'son', 'tengo que'],
  small: ['un', 'una', 'el', 'la', 'los', 'las', 'de', 'del', 'a', 'al', 'en', 'con', 'por', 'para', 'y', 'o', 'que', 'qué', 'es', 'son', 'soy', 'yo', 'mi', 'mis', 'su', 'lo', 'me', 'se', 'cómo', 'cuál', 'cuándo', 'dónde', 'tengo', 'tiene', 'quiero', 'favor', 'como', 'unas', 'unos', 'más', 'menos', 'puedo', 'creo'],
  doctors: {
    and: ['y', 'e', 'también', 'además'],
    fillers: ['mi doctor es', 'mi doctora es', 'mis doctores son', 'mi médico es', 'mi médica es', 'veo a', 'voy con', 'quiero conservar a', 'el', 'la', 'al', 'a', 'con', 'doctor', 'doctora', 'dr', 'dra'],
    inNames: ['de', 'del', 'la', 'las', 'los', 'a', 'al', 'el'],
  },
  languages: { en: ['inglés'], es: ['español', 'castellano'], zh: ['chino', 'mandarín'], vi: ['vietnamita'], ko: ['coreano'] },
}
