import { WIDE_PX } from './pictureBlock'
import { pictureLayout } from './pictureLayout'
import { MarkShape } from '../ui/StatusMark'
import { SMALLEST_PX, useWidth } from './useWidth'
import type { PictureHeadings, TextBlock } from './pictureShape'
import type { PictureModel } from './pictureModel'
import './picture.css'

type DrawingProps = PictureModel & {
  headings: PictureHeadings
  /** The drawing in words, for those who do not see it. */
  label: string
}

/** Doctors, groups and plans with what joins them, drawn to the room there is. */
export function PictureDrawing({ headings, label, ...model }: DrawingProps) {
  const [ref, { widthPx, zoom, letter }] = useWidth<HTMLDivElement>()
  const { width, height, ...layout } = pictureLayout(model, headings, Math.max(widthPx, SMALLEST_PX), letter)
  return (
    <div className="picture-room" ref={ref}>
      <svg
        className={`picture picture-${layout.kind}${width >= WIDE_PX ? ' picture-wide' : ''}`}
        width={width * zoom}
        height={height * zoom}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
      >
        {layout.headings.map(({ x, y, text }) => (
          <text key={text} className="picture-note" x={x} y={y}>
            {text}
          </text>
        ))}
        {layout.threads.map(({ key, d, tone }) => (
          <path key={key} className={`thread-${tone}`} d={d} />
        ))}
        {layout.strands.map(({ key, mark, d, bar }) => (
          <path key={key} className={`strand strand-${mark}`} d={bar ? `${d}${bar}` : d} />
        ))}
        {layout.boxes.map((box) => (
          <g key={`${box.side} ${box.id}`} className={`picture-box picture-${box.tone}`}>
            <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="10" />
            <Block {...box.text} />
          </g>
        ))}
        {layout.doctors.map(({ id, mark, x, y, text }) => (
          <g key={id} className={`picture-doctor picture-doctor-${mark ?? 'plain'}`}>
            <g transform={`translate(${x} ${y})`}>{mark ? <MarkShape mark={mark} /> : <circle className="mark-plain" r="6.5" />}</g>
            <Block {...text} />
          </g>
        ))}
      </svg>
    </div>
  )
}

function Block({ x, lines }: TextBlock) {
  return lines.map(({ key, text, y, isName }) => (
    <text key={key} className={isName ? 'picture-name' : 'picture-note'} x={x} y={y}>
      {text}
    </text>
  ))
}
