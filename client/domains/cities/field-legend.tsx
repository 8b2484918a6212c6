import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { FieldMark, type MarkedField, markedFields } from '../../ui/field-mark.tsx';
import type { NetworkFilter } from './use-network-filter.ts';

/** The eight fields as toggles, each with how many cities it has among those shown. */
export function FieldLegend(props: {
  filter: NetworkFilter;
  change(part: Partial<NetworkFilter>): void;
  /** Null until the cities are known. */
  counts: Map<MarkedField, number> | null;
}) {
  const { t } = useTranslation(['cities', 'common']);
  const format = useFormat();
  const { fields } = props.filter;

  function toggle(field: MarkedField) {
    const isOn = fields.includes(field);
    props.change({ fields: isOn ? fields.filter((other) => other !== field) : [...fields, field] });
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: eight toggles, not a form
    <div className="legend" role="group" aria-label={t('filter.field')}>
      {markedFields.map((field) => (
        <button key={field} type="button" aria-pressed={fields.includes(field)} onClick={() => toggle(field)}>
          <FieldMark field={field} />
          {t(`common:field.${field}`)}{' '}
          <span className="n">{props.counts && format.number(props.counts.get(field) ?? 0)}</span>
        </button>
      ))}
    </div>
  );
}
