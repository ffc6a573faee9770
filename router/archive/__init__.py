"""Where do old months go? Into Parquet files, once each, checked before they leave Postgres."""
