import type { Content } from './folder'
import { quoted, type Problem } from './problem'
import { saidIn } from './texts'

/** A phone in one of the forms that dial, or a site of the government. */
const outside = /^(?:tel:(?:911|988|\+1\d{10})|https:\/\/www\.coveredca\.com|https:\/\/(?:[\w-]+\.)+gov(?:\/\S*)?)$/

/** Links of explainers lead to another explainer, to a phone or to a site of the government. No text but theirs has links. */
export function links({ languages }: Content): Problem[] {
  return languages.flatMap(({ explainers }) =>
    [...explainers].flatMap(([id, file]) =>
      saidIn(file).flatMap(({ file: where, line, text, path }) => {
        const told = (reason: string): Problem => ({ file: where, line, reason })
        if (text.startsWith('#')) return [told(`${quoted(text)} is a heading, and explainers have none. Write it as a sentence.`)]
        return [...text.matchAll(/\[([^\]]*)\]\(([^)]*)\)/g)].flatMap(([whole, , link = '']) => {
          if (path[0] !== 'body') return [told(`“${whole}”: a link can stand in the text only. Take it out of “${path[0]}”.`)]
          if (link === `#${id}`) return [told(`“${whole}” leads to this explainer itself. Lead to another one.`)]
          if (link.startsWith('#')) return explainers.has(link.slice(1)) ? [] : [told(`“${whole}” leads nowhere: there is no explainer “${link.slice(1)}”. Name a file of this folder, without “.md”.`)]
          return outside.test(link) ? [] : [told(`“${whole}” leads to no explainer, phone or government site. Write “#id”, “tel:+1” with ten digits, or “https://” and a site that ends in .gov.`)]
        })
      }),
    ),
  )
}
