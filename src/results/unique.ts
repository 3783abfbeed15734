/** Each item once, in the order they came. */
export function unique<T>(items: T[]): T[] {
  return [...new Set(items)]
}
