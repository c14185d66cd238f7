/** What a test sees of a CSS module: every class under its own name. */
export default new Proxy({}, { get: (_classes, name) => name });
