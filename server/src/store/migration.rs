//! The schema, in steps that only go forward.

use sea_orm_migration::{MigrationTrait, MigratorTrait};

mod m0001_first_tables;

#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![Box::new(m0001_first_tables::Migration)]
    }
}
