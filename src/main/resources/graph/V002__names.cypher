// Whoever opens the database with Neo4j's own tools looks for a name.
CREATE INDEX row_by_name IF NOT EXISTS FOR (r:Row) ON (r.name);
