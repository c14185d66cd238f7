import { Button, confirm, Dropdown, Icon, lazyPart, StatusTag } from '@guanjia/ui';
import type { ListState, MenuProps } from '@guanjia/ui';
import { useText } from '../texts.ts';
import { useState } from 'react';
import { useEnumLabel } from '../enums/enum-label.ts';
import { SAVED_VIEW_AUDIENCES } from '../enums/enum-values.ts';
import { useSavedViews, valuesOf } from './use-saved-views.ts';
import type { SavedView } from './use-saved-views.ts';
import type { ViewFormProps } from './view-form.tsx';
import classes from './views.module.css';

const ViewForm = lazyPart<ViewFormProps>(() => import('./view-form.tsx').then((part) => part.ViewForm));

/** The saved views of a list: pick one, see whether it was changed, keep, share or delete it. */
export function ViewsMenu({ list }: { list: ListState }) {
  const { t } = useText();
  const label = useEnumLabel();
  const saved = useSavedViews(list);
  const { views, current, changed } = saved;
  const [form, setForm] = useState<'new' | 'change' | null>(null);

  const pick = (view: SavedView) => list.setView(view.id, view.state as Record<string, string>);
  const saveChanges = () =>
    current && void saved.update(current, { ...valuesOf(current), state: list.params });
  const remove = async () => {
    if (!current) return;
    const sure = await confirm({
      title: t('views.deleteTitle', { name: current.name }),
      body: current.audience === 'OWN' ? undefined : t('views.deleteShared'),
      okText: t('common.delete'),
      danger: true,
    });
    if (sure && (await saved.remove({ input: { id: current.id, version: current.version } })))
      list.setView(null);
  };

  const name = (view: SavedView) => (
    <span className={classes['name']}>
      {view.name}
      {view.isDefault && <span className={classes['note']}>{t('views.isDefault')}</span>}
      {!view.mine && <span className={classes['note']}>{view.ownerName}</span>}
      {view.role && <span className={classes['note']}>{label('Role', view.role)}</span>}
    </span>
  );
  const groups: MenuProps['items'] = SAVED_VIEW_AUDIENCES.flatMap((audience) => {
    const some = views.filter((view) => view.audience === audience);
    if (some.length === 0) return [];
    const children = some.map((view) => ({ key: view.id, label: name(view), onClick: () => pick(view) }));
    return [{ type: 'group' as const, key: audience, label: label('SavedViewAudience', audience), children }];
  });
  const items: MenuProps['items'] = [
    { key: 'none', label: t('views.none'), onClick: () => list.setView(null, {}) },
    ...groups,
    { type: 'divider' },
    ...(current && changed
      ? [
          ...(current.changeable
            ? [{ key: 'save', icon: <Icon name="save" />, label: t('views.save'), onClick: saveChanges }]
            : []),
          {
            key: 'revert',
            icon: <Icon name="history" />,
            label: t('views.revert'),
            onClick: () => pick(current),
          },
        ]
      : []),
    { key: 'new', icon: <Icon name="plus" />, label: t('views.saveAs'), onClick: () => setForm('new') },
    ...(current ? actionsOf(current) : []),
  ];

  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items, ...(current ? { selectedKeys: [current.id] } : {}), className: classes['menu'] ?? '' }}
      >
        <Button className={classes['button'] ?? ''} icon={<Icon name="eye" />}>
          <span className={classes['current']}>{current?.name ?? t('views.title')}</span>
          {changed && <StatusTag tone="warn">{t('views.changed')}</StatusTag>}
          <Icon name="down" />
        </Button>
      </Dropdown>
      {form && (
        <ViewForm
          key={form}
          view={form === 'change' ? current : null}
          state={list.params}
          saved={saved}
          onDone={(view) => {
            setForm(null);
            if (view) list.setView(view.id);
          }}
        />
      )}
      {saved.mergeDialog}
    </>
  );

  function actionsOf(view: SavedView): NonNullable<MenuProps['items']> {
    return [
      ...(view.changeable
        ? [
            {
              key: 'change',
              icon: <Icon name="edit" />,
              label: t('views.change'),
              onClick: () => setForm('change'),
            },
          ]
        : []),
      {
        key: 'default',
        icon: <Icon name="star" />,
        label: t(view.isDefault ? 'views.unsetDefault' : 'views.setDefault'),
        onClick: () =>
          void saved.setDefault({ input: { list: list.id, viewId: view.isDefault ? null : view.id } }),
      },
      ...(view.changeable
        ? [
            {
              key: 'delete',
              danger: true,
              icon: <Icon name="delete" />,
              label: t('common.delete'),
              onClick: () => void remove(),
            },
          ]
        : []),
    ];
  }
}
