import type { ReactNode } from 'react';
import { Problem } from '@/api/problem';
import { T, useWords } from '@/words/Words';
import { Button } from './Button';
import css from './Faces.module.css';

interface FaceProps {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing here yet: says what will be, and offers the one step that starts it. */
export function Empty({ title, children, action }: FaceProps): ReactNode {
  return (
    <div className={css.face}>
      <p className={css.title}>{title}</p>
      {children && <p className={css.text}>{children}</p>}
      {action && <div className={css.action}>{action}</div>}
    </div>
  );
}

/** Placeholder lines in the final geometry, shown only when the answer takes its time. */
export function Waiting({ lines = 6 }: { lines?: number }): ReactNode {
  const t = useWords();
  return (
    <div className={css.bones} role="status" aria-label={t('face.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <div
          key={line}
          className={css.bone}
          style={{ width: `${[92, 64, 78, 55, 84, 70][line % 6]}%` }}
        />
      ))}
    </div>
  );
}

/** A refusal says what, why and who can; a fault says what is safe and offers to try again. */
export function Trouble({ problem, again }: { problem: unknown; again?: () => void }): ReactNode {
  const t = useWords();
  const known = problem instanceof Problem ? problem : null;
  const kind =
    known?.status === 0
      ? 'offline'
      : known?.status === 403
        ? 'forbidden'
        : known?.status === 404
          ? 'missing'
          : known?.refused
            ? 'refused'
            : 'failed';
  const said = known && kind !== 'offline' && kind !== 'failed' ? known.details.detail : undefined;
  return (
    <div className={css.face} role="alert">
      <p className={css.title}>{t(`face.${kind}.title`)}</p>
      <p className={css.text}>
        {said
          ? t.said(
              said,
              kind === 'missing' || kind === 'forbidden' ? `face.${kind}.text` : undefined,
            )
          : t(`face.${kind}.text`)}
      </p>
      {known?.details.request && (
        <details className={css.details}>
          <summary>
            <T id="face.details" />
          </summary>
          <p>
            <T id="face.request" values={{ request: known.details.request }} />
          </p>
        </details>
      )}
      {again && kind !== 'forbidden' && kind !== 'missing' && (
        <div className={css.action}>
          <Button onClick={again}>
            <T id="do.again" />
          </Button>
        </div>
      )}
    </div>
  );
}

/** What a deed was refused for, beside the control that asked for it. */
export function Refused({
  problem,
  children,
}: {
  problem: unknown;
  children?: ReactNode;
}): ReactNode {
  const t = useWords();
  if (!problem) return null;
  const known = problem instanceof Problem ? problem : null;
  const sentence =
    known?.status === 0
      ? t('face.offline.text')
      : known?.status === 412
        ? t('face.stale')
        : known?.refused
          ? t.said(
              known.details.detail ?? known.details.title,
              known.status === 404 ? 'face.missing.text' : undefined,
            )
          : t('face.failed.text');
  const fields = known?.details.fields ?? [];
  return (
    <div className={css.inline} role="alert">
      <span>{sentence}</span>
      {fields
        .map((field) => ({ path: field.path, said: t.said(field.detail) }))
        .filter((field) => field.said !== sentence)
        .map((field) => (
          <span key={field.path}>{field.said}</span>
        ))}
      {children}
    </div>
  );
}

/** A calm remark: who sees this, what happens next. `attn` asks for a look. */
export function Remark({
  tone,
  icon,
  children,
}: {
  tone?: 'attn';
  icon?: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <div className={`${css.inline} ${tone ? css.attn : css.notice}`}>
      {icon}
      <span>{children}</span>
    </div>
  );
}
