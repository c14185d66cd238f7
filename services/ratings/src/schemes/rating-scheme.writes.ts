import { newId, notFound, PlatformError, requireVersion } from '@guanjia/kit';
import type { RequestContext, WriteSession } from '@guanjia/kit';
import { requireRatingOffice } from '../access/who-may.ts';
import { pointsFrom } from '../credit/points-input.ts';
import { refusedBy } from '../database/constraint-refusal.ts';
import {
  RatingItemEntity,
  RatingSchemeEntity,
  RatingSectionEntity,
  SchemeState,
} from './rating-scheme.entity.ts';
import type { CreateRatingSchemeInput, PublishRatingSchemeInput } from './rating-scheme.input.ts';
import { shownProblem } from './scheme-problem.ts';
import { schemeProblems, WHOLE_WEIGHT } from './scheme.rules.ts';
import type { SchemeContent, SchemeSection } from './scheme.rules.ts';

/** Writes a draft; whether it adds up is asked when it is published. Answers its id. Throws FORBIDDEN, ALREADY_EXISTS. */
export function createScheme(context: RequestContext, input: CreateRatingSchemeInput): Promise<string> {
  requireRatingOffice(context.caller);
  const { idempotencyKey, ...rest } = input;
  const content = contentOf(input);
  return refusedBy(
    context.writeOnce({ operation: 'createRatingScheme', idempotencyKey, input: rest }, async (session) => {
      const id = newId('RatingScheme');
      saveScheme(session, { id, name: input.name, schemeVersion: input.schemeVersion, content });
      session.emit({
        type: 'RatingSchemeCreated',
        subjectId: id,
        divisionCode: session.caller.division,
        data: { id, name: input.name, schemeVersion: input.schemeVersion },
      });
      return id;
    }),
    {
      rating_scheme_name_scheme_version_key: new PlatformError(
        'ALREADY_EXISTS',
        `There is a version ${input.schemeVersion} of ${input.name} already: give this one another version.`,
        { reason: 'schemeVersionExists', field: 'schemeVersion' },
      ),
    },
  );
}

/**
 * Freezes a scheme for good. Throws RULE_VIOLATED with every problem in params when it does not add up,
 * ILLEGAL_TRANSITION when it is published already.
 */
export function publishScheme(
  context: RequestContext,
  { id, version }: PublishRatingSchemeInput,
): Promise<string> {
  requireRatingOffice(context.caller);
  return context.write('publishRatingScheme', async (session) => {
    const scheme = await session.em.findOne(RatingSchemeEntity, { id });
    if (scheme === null) throw notFound('RatingScheme', id);
    requireVersion(scheme, version);
    if (scheme.state === SchemeState.PUBLISHED) {
      throw new PlatformError('ILLEGAL_TRANSITION', 'This scheme is published already.', {
        reason: 'schemePublished',
      });
    }
    const sections = await storedSections(session, id);
    const problems = schemeProblems({ total: scheme.total, levels: scheme.levels, sections }).map(
      shownProblem,
    );
    const [first] = problems;
    if (first !== undefined) {
      throw new PlatformError(
        'RULE_VIOLATED',
        'The scheme does not add up: mend the problems named in params.',
        {
          reason: first.reason,
          params: { problems },
        },
      );
    }
    scheme.state = SchemeState.PUBLISHED;
    scheme.publishedOn = session.clock.today();
    session.emit({
      type: 'RatingSchemePublished',
      subjectId: id,
      divisionCode: session.caller.division,
      data: { id, name: scheme.name, schemeVersion: scheme.schemeVersion, publishedOn: scheme.publishedOn },
    });
    return id;
  });
}

/** Writes a scheme with its sections and items as a draft. */
export function saveScheme(
  { em }: WriteSession,
  scheme: { id: string; name: string; schemeVersion: string; content: SchemeContent },
): void {
  const { id, name, schemeVersion, content } = scheme;
  const { total, levels, sections } = content;
  em.create(RatingSchemeEntity, {
    id,
    name,
    schemeVersion,
    state: SchemeState.DRAFT,
    total,
    levels,
    publishedOn: null,
  });
  for (const [place, { items, ...section }] of sections.entries()) {
    const sectionId = newId('RatingSection');
    em.create(RatingSectionEntity, { id: sectionId, schemeId: id, place, ...section });
    for (const [itemPlace, item] of items.entries()) {
      em.create(RatingItemEntity, {
        id: newId('RatingItem'),
        schemeId: id,
        sectionId,
        place: itemPlace,
        ...item,
      });
    }
  }
}

async function storedSections({ em }: WriteSession, schemeId: string): Promise<SchemeSection[]> {
  const sections = await em.find(RatingSectionEntity, { schemeId }, { orderBy: { place: 'asc' } });
  const items = await em.find(RatingItemEntity, { schemeId }, { orderBy: { place: 'asc' } });
  return sections.map((section) => ({
    ...section,
    items: items
      .filter((item) => item.sectionId === section.id)
      .map((item) => ({ ...item, metric: item.metric ?? null })),
  }));
}

function contentOf(input: CreateRatingSchemeInput): SchemeContent {
  return {
    total: pointsFrom(input.total, 'total'),
    levels: input.levels.map((level) => ({ ...level, from: pointsFrom(level.from, 'levels') })),
    sections: input.sections.map((section) => ({
      code: section.key,
      name: section.name,
      points: pointsFrom(section.points, 'sections'),
      items: section.items.map((item) => ({
        code: item.key,
        name: item.name,
        points: pointsFrom(item.points, 'sections'),
        method: item.method,
        metric: item.metric ?? null,
        evidence: item.evidence,
        weights: item.weights.map(({ tier, weight }) => ({
          tier,
          weight: Math.round(weight * WHOLE_WEIGHT),
        })),
      })),
    })),
  };
}
