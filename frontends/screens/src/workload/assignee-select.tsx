import { Select } from '@guanjia/ui';
import { useText } from '../scope.ts';
import { mostOpen } from './load.ts';
import { AssigneeChoice } from './assignee-choice.tsx';
import { useAssignees } from './use-assignees.ts';

interface AssigneeSelectProps {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
  autoFocus?: boolean;
  /** The community of the case, whose people are offered first. */
  near?: string | undefined;
}

/** A named person, found by typing part of the name or the office; what each has to do already stands beside. */
export function AssigneeSelect({ id, value, onChange, autoFocus = false, near }: AssigneeSelectProps) {
  const { t } = useText();
  const { people, loading } = useAssignees(near);
  const most = mostOpen(people);
  const shown = (key: unknown) => {
    const person = people.find((one) => one.id === key);
    return person && <AssigneeChoice person={person} most={most} />;
  };
  return (
    <Select
      {...(id ? { id } : {})}
      showSearch={{ optionFilterProp: 'label' }}
      autoFocus={autoFocus}
      defaultOpen={autoFocus}
      loading={loading}
      value={value ?? null}
      onChange={(chosen) => onChange?.(String(chosen))}
      placeholder={t('step.assigneePlaceholder')}
      // Until the people are there the list stays closed: nobody is missing yet.
      notFoundContent={loading ? null : t('step.noAssignee')}
      options={people.map((person) => ({ value: person.id, label: `${person.name} · ${person.department}` }))}
      optionRender={({ value: key, label }) => shown(key) ?? label}
      labelRender={({ value: key, label }) => shown(key) ?? label}
    />
  );
}
