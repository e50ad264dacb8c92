// All rows of a revision in a few large properties, which a start reads at once.
CREATE CONSTRAINT packed_by_revision_and_part IF NOT EXISTS FOR (p:Packed) REQUIRE (p.revision, p.part) IS UNIQUE;
