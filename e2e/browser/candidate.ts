/** A browser that may be on this machine, not yet tried. */
export type Candidate = {
  /** Said on standard error, so that a reader of a log knows what was driven. */
  name: string
  executablePath: string
  /** What the browser needs in its environment besides our own. */
  env?: Record<string, string>
}

/** One place a browser may come from. */
export type Source = {
  name: string
  /** It takes a while and needs a network, so it is announced. */
  fetches?: true
  /** Candidates in the order they should be tried. None is no error; a throw says why there are none. */
  candidates: () => Candidate[] | Promise<Candidate[]>
}
