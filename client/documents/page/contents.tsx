import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedSection } from '../data/tree.ts';
import type { SectionActions, Standing, Way } from './use-section-actions.ts';

/** The contents of a document, each a way to its section; who may edit moves sections by dragging and with Alt and the arrows. */
export function Contents(props: {
  sections: readonly PlacedSection[];
  language: string;
  currentId: string | null;
  onGo(sectionId: string): void;
  /** Null for who only reads. */
  actions: SectionActions | null;
}) {
  const { t } = useTranslation('documents');
  const { sections, language, currentId, onGo, actions } = props;
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<DropPlace | null>(null);
  const hasFreedom = sections.some((one) => one.freedom);
  return (
    <nav className="toc" aria-label={t('contents')}>
      <h2>{t('contents')}</h2>
      <ol lang={language}>
        {sections.map((section) => (
          <li
            key={section.id}
            className={classOf(section, target)}
            style={{ '--depth': section.depth } as never}
            onDragOver={(event) => over(event, section)}
            onDragLeave={() => setTarget(null)}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged && target) void actions?.moveTo(dragged, standingAt(sections, target));
              setDragged(null);
              setTarget(null);
            }}
          >
            <a
              href={`#${anchorOf(section)}`}
              draggable={actions !== null}
              aria-keyshortcuts={actions ? moveKeys : undefined}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                setDragged(section.id);
              }}
              onDragEnd={() => {
                setDragged(null);
                setTarget(null);
              }}
              onKeyDown={(event) => move(event, section)}
              aria-current={section.id === currentId ? 'location' : undefined}
              onClick={(event) => {
                event.preventDefault();
                onGo(section.id);
              }}
            >
              <span className="no">{section.number}</span>
              <span>{section.title || t('section.untitled')}</span>
            </a>
          </li>
        ))}
      </ol>
      {hasFreedom && (
        <div className="key">
          <span className="free core">{t('freedom.coreKey')}</span>
          <span className="free guided">{t('freedom.guidedKey')}</span>
          <span className="free open">{t('freedom.openKey')}</span>
        </div>
      )}
    </nav>
  );

  function over(event: DragEvent<HTMLElement>, section: PlacedSection): void {
    if (!dragged || isWithin(sections, section.id, dragged)) return;
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    const part = (event.clientY - box.top) / box.height;
    const how = part < 0.3 ? 'before' : part > 0.7 ? 'after' : 'within';
    if (target?.id !== section.id || target.how !== how) setTarget({ id: section.id, how });
  }

  function move(event: KeyboardEvent, section: PlacedSection): void {
    const way = event.altKey && !event.ctrlKey && !event.metaKey ? ways[event.key] : undefined;
    if (!way || !actions?.canMove(section, way)) return;
    event.preventDefault();
    void actions.move(section, way);
  }
}

const moveKeys = 'Alt+ArrowUp Alt+ArrowDown Alt+ArrowRight Alt+ArrowLeft';
const ways: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** Where what is dragged would come to stand: before or after a section, or within it. */
interface DropPlace {
  readonly id: string;
  readonly how: 'before' | 'after' | 'within';
}

function standingAt(sections: readonly PlacedSection[], { id, how }: DropPlace): Standing {
  const target = sections.find((one) => one.id === id)!;
  if (how === 'within')
    return { parentId: id, afterId: sections.findLast((one) => one.parentId === id)?.id ?? null };
  const siblings = sections.filter((one) => one.parentId === target.parentId);
  const at = siblings.indexOf(target);
  return { parentId: target.parentId, afterId: how === 'after' ? id : (siblings[at - 1]?.id ?? null) };
}

/** Whether a section is another, or stands below it. */
function isWithin(sections: readonly PlacedSection[], id: string, above: string): boolean {
  for (let at: string | null | undefined = id; at; ) {
    if (at === above) return true;
    at = sections.find((one) => one.id === at)?.parentId;
  }
  return false;
}

/** The address of a section within its page. */
export function anchorOf({ id }: Pick<PlacedSection, 'id'>): string {
  return `section-${id}`;
}

function classOf({ id, depth, freedom, hasChildren }: PlacedSection, target: DropPlace | null): string {
  const drop = target?.id === id ? `drop-${target.how}` : '';
  return [depth === 0 ? 'part' : 'lf', freedom?.toLowerCase() ?? '', hasChildren ? 'over' : '', drop]
    .filter(Boolean)
    .join(' ');
}
