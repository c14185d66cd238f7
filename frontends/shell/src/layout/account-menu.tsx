import { useEnumLabel, useViewer } from '@guanjia/domain';
import { Button, Dropdown, Icon, bootData, setLargeText, useLargeText, useText } from '@guanjia/ui';
import type { MenuProps } from '@guanjia/ui';
import classes from './shell.module.css';

/** Who is signed in and for which division; text size; sign out. */
export function AccountMenu() {
  const { t } = useText();
  const viewer = useViewer();
  const label = useEnumLabel();
  const large = useLargeText();
  const roles = viewer.roles.map((role) => label('Role', role)).join(t('common.listComma'));
  const items: MenuProps['items'] = [
    {
      key: 'who',
      type: 'group',
      label: (
        <div className={classes['who']}>
          <strong>{viewer.name}</strong>
          <span>
            {viewer.division.name} · {label('Tier', viewer.tier)}
          </span>
          {roles && <span>{roles}</span>}
        </div>
      ),
    },
    { type: 'divider' },
    {
      key: 'text',
      icon: <Icon name="textSize" />,
      label: large ? t('account.normalText') : t('account.largeText'),
      onClick: () => setLargeText(!large),
    },
    { key: 'out', icon: <Icon name="logout" />, label: t('account.signOut'), onClick: signOut },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button
        type="text"
        className={classes['account'] ?? ''}
        aria-label={t('account.open', { name: `${viewer.division.name} · ${viewer.name}` })}
      >
        <Icon name="user" />
        <span className={classes['accountText']}>
          {viewer.division.name} · {viewer.name}
        </span>
        <Icon name="down" />
      </Button>
    </Dropdown>
  );
}

/** Leaves by a form: another site cannot send one with our value in it. */
export function signOut(): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/sign-out';
  const csrf = document.createElement('input');
  csrf.type = 'hidden';
  csrf.name = 'csrf';
  csrf.value = bootData().csrf.value;
  form.append(csrf);
  document.body.append(form);
  form.submit();
}
