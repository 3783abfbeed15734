/** preview/: the page for editors and reviewers. Its texts are rendered by the build (previewRender.tsx); here is what dresses them, and the filter. */
import './ui/tokens.css'
import './ui/base.css'
import './ui/parts.css'
import './chat/chat.css'
import './chat/explainer.css'
import './preview/preview.css'
import { filterEntries } from './preview/filter'

filterEntries(document)
