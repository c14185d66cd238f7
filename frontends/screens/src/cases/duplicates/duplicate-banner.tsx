import { EnumTag, useHasRole } from '@guanjia/domain';
import { Alert, Button, RecordLink, Space, useAction } from '@guanjia/ui';
import { StepError } from '../../actions/index.ts';
import { REFRESHED } from '../../case-summary/index.ts';
import { ResolveDuplicateDocument, UnlinkDuplicateDocument } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import type { ShownCase } from '../page/use-case-page.ts';

/** Says of which earlier case this one is a duplicate, and offers its result; nothing on a case of its own. */
export function DuplicateBanner({ case: shown }: { case: ShownCase }) {
  const { t } = useText();
  const works = useHasRole('HANDLER', 'SUPERVISOR', 'HEAD');
  const [resolve, resolving] = useAction(ResolveDuplicateDocument, {
    refetch: REFRESHED,
    done: t('step.done.RESOLVE'),
  });
  const [unlink, unlinking] = useAction(UnlinkDuplicateDocument, {
    refetch: REFRESHED,
    done: t('duplicate.unlinked'),
  });
  const { id, version, duplicateOf } = shown;
  if (!duplicateOf) return null;
  const settled = isResolved(shown.state);
  const mayResolve =
    isResolved(duplicateOf.state) &&
    shown.allowedActions.some(({ action, allowed }) => action === 'RESOLVE' && allowed);
  return (
    <Alert
      type="warning"
      showIcon
      title={
        <Space wrap>
          <span>{t('duplicate.banner')}</span>
          <RecordLink type="Case" id={duplicateOf.id} name={duplicateOf.number} />
          <EnumTag type="CaseState" value={duplicateOf.state} />
          <span>{t(mayResolve ? 'duplicate.mayResolve' : 'duplicate.bannerHint')}</span>
          <StepError error={resolving.error ?? unlinking.error} />
        </Space>
      }
      action={
        works && !settled ? (
          <Space wrap>
            {mayResolve ? (
              <Button
                size="small"
                type="primary"
                loading={resolving.busy}
                onClick={() => void resolve({ input: { id, version } })}
              >
                {t('duplicate.resolve')}
              </Button>
            ) : null}
            <Button
              size="small"
              loading={unlinking.busy}
              onClick={() => void unlink({ input: { id, version } })}
            >
              {t('duplicate.unlink')}
            </Button>
          </Space>
        ) : undefined
      }
    />
  );
}

function isResolved(state: string): boolean {
  return state === 'RESOLVED' || state === 'CLOSED';
}
