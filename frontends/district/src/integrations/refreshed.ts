/** What a change of endpoints and deliveries changes on the screen, by the names of their operations. */
export const REFRESHED_BY_WEBHOOKS = ['WebhookEndpoints', 'WebhookDeliveries', 'DeliveryEndpoints'];
