/**
 * Plain hashes of requests go: a phone number could be found from one. The key alone then tells a repetition. What a key
 * made is found by its id, so that the key goes with the people's data in it.
 */
export function idempotencyHashTables(): string[] {
  return [
    `set local guanjia.scope_from = '000000000000'`,
    `alter table idempotency_key alter column request_hash drop not null`,
    `update idempotency_key set request_hash = null`,
    `create index idempotency_key_result on idempotency_key (result_id)`,
  ];
}
