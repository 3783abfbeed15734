/**
 * What the pages may do, as browsers are told: no script but our own, nothing from anybody else, no markup made from text.
 * One place for it; each web server gets it in its own words.
 */

export type Policy = {
  /** Origins besides ours that may be sent to: that of the lead endpoint. */
  connect: string[]
  /** Origins in whose pages the frame may stand. */
  sites: 'any' | string[]
  /** Folders of the other languages, as `es`. */
  folders?: string[]
}

/** The page's own policy; it also stands in the page, for hosts that send none. */
export function contentSecurityPolicy({ connect }: Pick<Policy, 'connect'>): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    ["connect-src 'self'", ...connect].join(' '),
    "font-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types plan-group-guide',
  ].join('; ')
}

/** @returns The built page with the policy in it. What may be around a page, only a header can say. */
export function withPolicy(html: string, policy: string): string {
  return html.replace('<meta charset="utf-8" />', (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`)
}

/** The pages on which an agency tries the guide hold frames of our own. */
export function builderPolicy(policy: Policy): string {
  return `${contentSecurityPolicy(policy)}; frame-src 'self'`
}

/** The learn pages are to be read: nothing in them runs, and nothing is sent. What stands in their fields stays there. */
export const learnPolicy = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

type Headers = Record<string, string>
/** Files by what they may do. Each server finds them by patterns of its own, of which no two hold for one file. */
type Kind = 'page' | 'learn' | 'frame' | 'builder' | 'asset' | 'loader'

const everywhere: Headers = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' }

/** The headers of each kind of file. */
export function headers(policy: Policy): Record<Kind, Headers> {
  const own = contentSecurityPolicy(policy)
  // A page around that isolates itself takes only frames that do so too, and they only workers that do.
  const isolated: Headers = { 'Cross-Origin-Embedder-Policy': 'require-corp' }
  const around = policy.sites === 'any' ? '*' : ["'self'", ...policy.sites].join(' ')
  return {
    page: { ...everywhere, 'Content-Security-Policy': `${own}; frame-ancestors 'self'` },
    learn: { ...everywhere, 'Content-Security-Policy': `${learnPolicy}; frame-ancestors 'self'` },
    frame: { ...everywhere, ...isolated, 'Cross-Origin-Resource-Policy': 'cross-origin', 'Content-Security-Policy': `${own}; frame-ancestors ${around}` },
    builder: { ...everywhere, 'Content-Security-Policy': `${builderPolicy(policy)}; frame-ancestors 'self'` },
    // A worker has the policy it comes with. Its name changes with what is in it.
    asset: { ...everywhere, ...isolated, 'Content-Security-Policy': own, 'Cache-Control': 'public, max-age=31536000, immutable' },
    // Any page may load it, also one that asks for an integrity check or isolates itself.
    loader: { ...everywhere, 'Cache-Control': 'public, max-age=3600', 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' },
  }
}

/** @param path From the folder of the build, as `/frame.html`. */
export function kindOf(path: string): Kind {
  if (/^\/frame(\.html)?$/.test(path)) return 'frame'
  if (/^\/(embed|example)(\.html)?$/.test(path)) return 'builder'
  if (path.startsWith('/assets/')) return 'asset'
  if (/^(\/[a-z]{2}(-[A-Z]{2})?)?\/learn\//.test(path)) return 'learn'
  return path === '/loader.js' ? 'loader' : 'page'
}

/**
 * The file `_headers` of Netlify and Cloudflare Pages.
 * They join the headers of all the paths that fit, so no two of these may: a page would be under both policies.
 * @param folder Where the build stands on the site, as `/guide`; empty: at its top.
 */
export function netlifyHeaders(policy: Policy, folder = ''): string {
  const of = headers(policy)
  const paths: [string, Kind][] = [
    ['/', 'page'],
    ['/index.html', 'page'],
    ['/preview/', 'page'],
    ['/preview/index.html', 'page'],
    ['/learn/*', 'learn'],
    ...(policy.folders ?? []).flatMap((name): [string, Kind][] => [[`/${name}/`, 'page'], [`/${name}/index.html`, 'page'], [`/${name}/learn/*`, 'learn']]),
    ['/frame.html', 'frame'],
    // Cloudflare leaves the ending away.
    ['/frame', 'frame'],
    ['/embed.html', 'builder'],
    ['/embed', 'builder'],
    ['/example.html', 'builder'],
    ['/example', 'builder'],
    ['/assets/*', 'asset'],
    ['/loader.js', 'loader'],
  ]
  return paths.map(([path, kind]) => `${folder}${path}\n${lines(of[kind], (name, value) => `  ${name}: ${value}`)}`).join('\n\n') + '\n'
}

/** The file `.htaccess` of Apache and LiteSpeed, which holds for its folder, wherever that stands. */
export function apacheHeaders(policy: Policy): string {
  const of = headers(policy)
  // The asset names end in a hash of eight signs.
  return apacheFile([['^index\\.html$', of.page], ['^frame\\.html$', of.frame], ['^(embed|example)\\.html$', of.builder], ['-[\\w-]{8}\\.(js|css)$', of.asset], ['^loader\\.js$', of.loader]])
}

/** The same for the folder `learn` of each language: what is said there counts instead of what is said above it. */
export function apacheLearnHeaders(policy: Policy): string {
  return apacheFile([['\\.html$', headers(policy).learn]])
}

function apacheFile(files: [pattern: string, headers: Headers][]): string {
  const sections = files.map(([pattern, of]) => `  <FilesMatch "${pattern}">\n${lines(of, (name, value) => `    Header set ${name} "${value}"`)}\n  </FilesMatch>`)
  return ['<IfModule mod_headers.c>', ...sections, '</IfModule>', ''].join('\n')
}

/** For the `server` block of nginx. @param folder As for `netlifyHeaders`. */
export function nginxHeaders(policy: Policy, folder = ''): string {
  const of = headers(policy)
  const location = (place: string, kind: Kind) => `location ${place} {\n${lines(of[kind], (name, value) => `  add_header ${name} "${value}" always;`)}\n}`
  return [location(`= ${folder}/frame.html`, 'frame'), location(`~ ^${folder}/(embed|example)\\.html$`, 'builder'), location(`= ${folder}/loader.js`, 'loader'), location(`${folder}/assets/`, 'asset'), ...['', ...(policy.folders ?? [])].map((name) => location(`${folder}${name && `/${name}`}/learn/`, 'learn')), location(`${folder}/`, 'page')].join('\n') + '\n'
}

function lines(headersOfKind: Headers, line: (name: string, value: string) => string): string {
  return Object.entries(headersOfKind).map(([name, value]) => line(name, value)).join('\n')
}
