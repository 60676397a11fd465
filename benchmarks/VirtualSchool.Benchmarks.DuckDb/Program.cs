using VirtualSchool.Benchmarks;

return DuckDbLinkage.Run(args);
