import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type Key, type ReactNode } from 'react';

interface Props<Item> {
  label: string;
  items: readonly Item[];
  itemKey: (item: Item) => Key;
  /** About how tall a row is; each is measured once it is there. */
  height: number;
  children: (item: Item, at: number) => ReactNode;
  /** Called when the last rows come into sight. */
  onEnd?: () => void;
}

/** Below this many rows the browser needs no help. */
const few = 60;

/** A long list that only draws what is in sight; position and size of the whole are told to everybody. */
export function Rows<Item>(props: Props<Item>): ReactNode {
  return props.items.length <= few && !props.onEnd ? <All {...props} /> : <Windowed {...props} />;
}

function All<Item>({ label, items, itemKey, children }: Props<Item>): ReactNode {
  return (
    <ul aria-label={label}>
      {items.map((item, at) => (
        <li key={itemKey(item)}>{children(item, at)}</li>
      ))}
    </ul>
  );
}

function Windowed<Item>({
  label,
  items,
  itemKey,
  height,
  children,
  onEnd,
}: Props<Item>): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    setOffset((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: offset,
    getItemKey: (at) => {
      const item = items[at];
      return item === undefined ? at : (itemKey(item) as string);
    },
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useLayoutEffect(() => {
    if (onEnd && last >= items.length - 12) onEnd();
  }, [last, items.length, onEnd]);
  return (
    <ul ref={list} aria-label={label} style={{ height: rows.getTotalSize(), position: 'relative' }}>
      {shown.map((row) => {
        const item = items[row.index];
        return (
          item !== undefined && (
            <li
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              style={{
                position: 'absolute',
                insetInline: 0,
                top: 0,
                transform: `translateY(${row.start - offset}px)`,
              }}
            >
              {children(item, row.index)}
            </li>
          )
        );
      })}
    </ul>
  );
}
