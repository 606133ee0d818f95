# The API alone: it works on the Neo4j that NEO4J_URI names, so it needs no Java.
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Only published packages: nothing of theirs is run while they are installed.
RUN npm ci --ignore-scripts
COPY . .
RUN npx tsx tools/build-graphiql.ts && npm prune --omit=dev --ignore-scripts

FROM node:22-slim
# Outside the image the server listens on loopback only. Here it must listen on the container's address, and whoever runs
# it decides where the port is published; docker-compose.yml publishes it on loopback and says so to the server.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /app
COPY --from=build /app ./
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not through npm or the tsx command, so that SIGTERM reaches the server itself.
CMD ["node", "--max-semi-space-size=32", "--import", "tsx", "src/main.ts"]
