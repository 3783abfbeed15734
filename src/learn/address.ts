/** Learn pages that are no explainer; an explainer's page has its id. */
export const index = 'index'
export const glossary = 'glossary'
export const questionsToAsk = 'questions-to-ask'

/** The folder of a language, from that of the build. The pages there link to each other as if there were no other. */
export function folderOf(language: string): string {
  return language === 'en' ? '' : `${language}/`
}

/** The address of a learn page, from wherever `folder` is named. @param folder That of the learn pages, ending in "/". */
export function pageIn(folder: string, page: string): string {
  return page === index ? folder : `${folder}${page}.html`
}

/** A learn page as another one in the same folder links to it. */
export function fileOf(page: string): string {
  return pageIn('', page) || './'
}
