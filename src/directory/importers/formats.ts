import { mpf } from './mpf'
import { qhp } from './qhp'
import type { Importer } from './importer'

/** Every format, in the order in which they are tried on a file. A further one is a file beside this and a line here. */
export const importers: Importer[] = [mpf, qhp]
