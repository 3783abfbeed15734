import { clinicians } from './clinicians'
import { landscape } from './landscape'
import { mpf } from './mpf'
import { places } from './places'
import { planNet } from './planNet'
import { qhp } from './qhp'
import { tic } from './tic'
import type { Importer } from './importer'

/** Every format, in the order in which they are tried on a file. A further one is a file beside this and a line here. */
export const importers: Importer[] = [mpf, qhp, landscape, clinicians, tic, places, planNet]
