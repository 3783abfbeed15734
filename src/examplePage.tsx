import { createRoot } from 'react-dom/client'
import { languages } from 'virtual:content'
import { Example } from './builder/Example'
import { scriptAddress } from './scriptAddress'

/** example.html: a page such as an agency has, on which embed.html shows the guide. */
const content = languages[document.documentElement.lang] ?? languages.en!

const { example } = await content.builder()
document.title = example.agency
const loader = document.createElement('script')
loader.src = scriptAddress(new URL('loader.js', document.baseURI).href)
document.head.append(loader)
createRoot(document.getElementById('example')!).render(<Example words={example} />)
