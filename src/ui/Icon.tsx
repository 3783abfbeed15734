import { arrow, back, check, close, Stroke } from './Stroke'

const paths = {
  arrow,
  back,
  check,
  close,
  plus: 'M12 5v14M5 12h14',
  phone: 'M6.5 3.5 9 4l1 4-2 1.5c1 2.5 3 4.5 5.5 5.5L15 13l4 1 .5 2.5c.2 1.5-1 3-2.5 3C10 19.5 4 13 4 6c0-1.5 1-2.5 2.5-2.5z',
  warn: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.1',
  print: 'M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z',
  save: 'M6 3.5h12v17l-6-4.5-6 4.5z',
  share: 'M12 15V3.5M8 7l4-3.5L16 7M6 11H4.5v9.5h15V11H18',
  calendar: 'M4 5.5h16v15H4zM4 10h16M8 3v4M16 3v4',
}
export type IconName = keyof typeof paths

/** A sign by its name, beside its word. */
export function Icon({ name, size }: { name: IconName; size?: number }) {
  return <Stroke path={paths[name]} size={size} />
}
