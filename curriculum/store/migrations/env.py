"""How Alembic runs a migration here: on the connection it is given, in one transaction."""

from alembic import context

from curriculum.store.tables import Base

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
