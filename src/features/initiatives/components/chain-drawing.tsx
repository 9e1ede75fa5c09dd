import type { Language } from '#ui/language/language.ts';
import { initiativeMessages } from '../messages/initiative.ts';
import { initiativeWords } from '../messages/words.ts';
import { chainLayout } from '../model/chain-layout.ts';
import type { Step } from '../model/initiative.ts';

const columns = ['activity', 'effect', 'benefit', 'goal'] as const;

/** The effect chain drawn from left to right. The list beside it says the same; on a phone it stands alone. */
export function ChainDrawing(props: { readonly language: Language; readonly steps: readonly Step[] }) {
  const words = initiativeWords(props.language).step;
  const { width, height, boxes, arrows } = chainLayout(props.steps);
  const between = (width - 4 * 184) / 3;
  return (
    <svg
      className="chain"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={initiativeMessages(props.language).chain.label}
    >
      <defs>
        <marker
          id="chain-head"
          viewBox="0 0 8 8"
          refX="6"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path className="chain-head" d="M0 0L8 4L0 8Z" />
        </marker>
      </defs>
      {columns.map((kind, column) => (
        <text key={kind} className="chain-column" x={column * (184 + between)} y={14}>
          {words[kind]}
        </text>
      ))}
      {arrows.map(({ key, path, isHindrance }) => (
        <path
          key={key}
          className={isHindrance ? 'chain-hindrance' : 'chain-arrow'}
          d={path}
          markerEnd="url(#chain-head)"
        />
      ))}
      {boxes.map(box => (
        <g key={box.step} className="chain-box" data-kind={box.kind}>
          <rect x={box.x + 1} y={box.y} width={box.width - 2} height={box.height} rx={3} />
          <text x={box.x + 12} y={box.y + 26}>
            {box.lines.map(line => (
              <tspan key={line.at} x={box.x + 12} dy={line.at === 0 ? 0 : 18}>
                {line.text}
              </tspan>
            ))}
          </text>
        </g>
      ))}
    </svg>
  );
}
