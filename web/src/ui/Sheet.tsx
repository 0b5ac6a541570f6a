import { useId, type ReactNode } from 'react';
import css from './Sheet.module.css';

interface Props {
  title?: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
  foot?: ReactNode;
  /** Lists and tables bring their own spacing. */
  bare?: boolean;
  level?: 2 | 3;
  className?: string;
  children?: ReactNode;
}

/** A white sheet with one line around it; only what floats has a shadow. */
export function Sheet({
  title,
  note,
  actions,
  foot,
  bare,
  level = 2,
  className,
  children,
}: Props): ReactNode {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section aria-labelledby={title ? id : undefined} className={`${css.sheet} ${className ?? ''}`}>
      {(title || actions) && (
        <div className={css.head}>
          <div className={css.heads}>
            {title && (
              <Heading id={id} className={css.title}>
                {title}
              </Heading>
            )}
            {note && <p className={css.note}>{note}</p>}
          </div>
          {actions}
        </div>
      )}
      {children !== undefined && <div className={bare ? css.bare : css.body}>{children}</div>}
      {foot && <div className={css.foot}>{foot}</div>}
    </section>
  );
}
