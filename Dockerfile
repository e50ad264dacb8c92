# docker compose builds this; by hand: docker build -t linchpin .
FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY embedded-neo4j embedded-neo4j
COPY src src
RUN ./mvnw -B -q -DskipTests package

# The image speaks to servers. The embedded default stays outside: its Neo4j is left behind here.
FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --no-create-home linchpin
WORKDIR /linchpin
COPY --from=build /build/target/quarkus-app/lib lib
COPY --from=build /build/target/quarkus-app/quarkus quarkus
COPY --from=build /build/target/quarkus-app/app app
COPY --from=build /build/target/quarkus-app/quarkus-run.jar ./
COPY graph-data graph-data
COPY LICENSE NOTICE ./
USER linchpin
EXPOSE 8080
# bash speaks enough HTTP: the base image promises neither curl nor wget
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/localhost/8080 && printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "quarkus-run.jar"]
