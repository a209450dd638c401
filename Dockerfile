# Build: JDK 17, Maven and Node 20 make the WAR; nothing of them reaches the image that runs.
FROM node:20-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-17 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /src
COPY . .
RUN mvn -B -q package -DskipTests

# Run: a JRE, the server, the WAR; not root; everything that must last lies in /data.
FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --home-dir /data --create-home candor
COPY --from=build /src/target/payara-micro.jar /src/target/candor.war /src/src/main/server/preboot.txt /src/src/main/server/postdeploy.txt /opt/candor/
USER candor
WORKDIR /data
ENV CANDOR_PROFILE=production CANDOR_DATA_DIR=/data
EXPOSE 8080
ENTRYPOINT ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:MetaspaceSize=256m", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-Djava.io.tmpdir=/tmp", "-jar", "/opt/candor/payara-micro.jar", "--nohazelcast", "--disablephonehome", "--port", "8080", "--prebootcommandfile", "/opt/candor/preboot.txt", "--postdeploycommandfile", "/opt/candor/postdeploy.txt", "--deploy", "/opt/candor/candor.war"]
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=3 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
