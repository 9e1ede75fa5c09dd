import type { TreeItem } from '#ui/components/tree-item.ts';

/** A tree as lists within lists. */
export function Tree({ items }: { readonly items: readonly TreeItem[] }) {
  return (
    <ul className="tree">
      {items.map(item => (
        <li key={item.key} data-set-back={item.isSetBack ? 'true' : undefined}>
          <p className="tree-line">
            {item.href === null ? item.label : <a href={item.href}>{item.label}</a>}{' '}
            <span className="hint">{item.hint}</span>
          </p>
          {item.below.length > 0 && <Tree items={item.below} />}
        </li>
      ))}
    </ul>
  );
}
