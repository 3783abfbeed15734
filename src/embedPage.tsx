import { createRoot } from 'react-dom/client'
import { facts } from 'virtual:agency/facts'
import { policy } from 'virtual:headers'
import { languages } from 'virtual:content'
import { Builder } from './builder/Builder'
import { apacheHeaders, netlifyHeaders, nginxHeaders } from './embed/headers'
import './ui/tokens.css'
import './ui/base.css'

/** embed.html: where an agency makes the line for its own site. */
const content = languages[document.documentElement.lang] ?? languages.en!
const beside = (file: string) => new URL(file, document.baseURI).href
const folder = new URL('.', document.baseURI).pathname.replace(/\/$/, '')

const words = await content.builder()
document.title = words.title
createRoot(document.getElementById('builder')!).render(
  <Builder
    words={words}
    languages={Object.entries(languages).map(([code, { name }]) => [code, name])}
    loader={beside('loader.js')}
    example={beside('example.html')}
    isSample={facts.sample === true}
    servers={{ netlify: netlifyHeaders(policy, folder), apache: apacheHeaders(policy), nginx: nginxHeaders(policy, folder) }}
  />,
)
