// What is known of every event and recording of an index: its `catalogue.sqlite`.
//
// `Catalogue` reads it as it was when it was opened, `CatalogueWriter` changes it, one at a time (`WriterLock`), each
// change in one transaction; `CatalogueSchema` has the tables, `CatalogueSeal` the checksum of all rows.
