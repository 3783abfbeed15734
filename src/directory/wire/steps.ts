import { readNumbers, writeNumbers } from './numbers'

/** Numbers that do not fall while the value beside them stays the same: then how much more each is than the one before. */
export function packSteps(numbers: readonly number[], beside: readonly unknown[]): string {
  return writeNumbers(numbers.map((number, at) => (isFurther(beside, at) ? number - numbers[at - 1]! : number)))
}

export function unpackSteps(text: string, beside: readonly unknown[]): number[] {
  let number = 0
  return readNumbers(text, beside.length).map((step, at) => (number = isFurther(beside, at) ? number + step : step))
}

function isFurther(beside: readonly unknown[], at: number): boolean {
  return at > 0 && beside[at] === beside[at - 1]
}
