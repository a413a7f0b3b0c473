// Served to the browser by api-docs.ts: starts the viewer that swagger-ui-bundle.js defined.
globalThis.SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', deepLinking: true });
