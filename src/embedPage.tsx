import { createRoot } from 'react-dom/client'
import { policy } from 'virtual:headers'
import { languages } from 'virtual:content'
import { Builder, type AccentCheck } from './builder/Builder'
import { apacheHeaders, netlifyHeaders, nginxHeaders } from './embed/headers'
import { accentFrom } from './ui/accent'
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
    checkAccent={checkAccent}
    servers={{ netlify: netlifyHeaders(policy, folder), apache: apacheHeaders(policy), nginx: nginxHeaders(policy, folder) }}
  />,
)

function checkAccent(color: string): AccentCheck {
  const accent = accentFrom(color)
  if ('refused' in accent) return { status: accent.refused }
  // On dark nearly every colour is made lighter; a broker chooses by what they see on light.
  return accent.changed.light ? { status: 'corrected', color: accent.light.accent } : { status: 'asGiven' }
}
