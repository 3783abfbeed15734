import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { Phone } from './Phone'
import type { ResultWords } from '../content/resultWords'

/** The one time no insurer may refuse: said before any plan is looked at. */
export function MedigapNotice({ words: { medigap, dates } }: { words: ResultWords }) {
  return (
    <div className="medigap">
      <Notice kind="caution" title={medigap.title}>
        <div className="medigap-body">
          <p>{medigap.text}</p>
          <div>
            <p className="side">{medigap.help}</p>
            <p className="medigap-phone">
              <Icon name="phone" />
              <Phone number={dates.help.hicap.phone} />
            </p>
          </div>
        </div>
      </Notice>
    </div>
  )
}
