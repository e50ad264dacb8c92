// A row is identified by its revision and id: revisions lie side by side until the pointer is flipped.
CREATE CONSTRAINT row_by_revision_and_id IF NOT EXISTS FOR (r:Row) REQUIRE (r.revision, r.id) IS UNIQUE;
CREATE CONSTRAINT revision_by_number IF NOT EXISTS FOR (r:Revision) REQUIRE r.number IS UNIQUE;
CREATE CONSTRAINT one_pointer IF NOT EXISTS FOR (c:Current) REQUIRE c.name IS UNIQUE;
