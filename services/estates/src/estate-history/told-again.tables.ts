import { reachEverywhere, tellAgain, type DatabaseStep } from '@guanjia/kit';

/** Tells the feed the dated history of every estate that was there before histories were told. */
export const estatesToldAgain: DatabaseStep = {
  name: '0191-estates-told-again',
  sql: [
    `select ${reachEverywhere}`,
    tellAgain(`
      select 'EstateSaved' as type, e.id as subject_id, e.division_code, jsonb_build_object(
        'id', e.id, 'version', e.version, 'name', e.name, 'aliases', to_jsonb(e.aliases), 'address', e.address,
        'divisionCode', e.division_code, 'status', e.status, 'completedOn', e.completed_on, 'demolishedOn', e.demolished_on,
        'floorArea', e.floor_area, 'households', e.households, 'areaId', e.area_id, 'managementAreaId', e.management_area_id,
        'history', (
          select jsonb_agg(jsonb_build_object('from', h.from_date, 'to', h.to_date, 'divisionCode', h.division_code,
            'counts', h.counts, 'recordedOn', h.recorded_on) order by h.from_date)
          from estate_history(array[e.id]) h)) as data
      from estate e`),
  ],
};
