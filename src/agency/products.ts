/** What an agency may sell, and a visitor may ask its agents about. */
export const products = ['medicare-advantage', 'medigap', 'part-d', 'individual', 'group', 'other'] as const
export type Product = (typeof products)[number]
