using BenchmarkDotNet.Running;
using VirtualSchool.Benchmarks;
using VirtualSchool.Benchmarks.Populations;
using VirtualSchool.Benchmarks.Tables;

if (args.Length > 0 && args[0] == "linkage")
{
    return LinkageCommand.Run(args[1..]);
}

if (args.Length > 0 && args[0] == "generate")
{
    return GenerateCommand.Run(args[1..]);
}

if (args.Length > 0 && args[0] == "models")
{
    return ModelsCommand.Run(args[1..]);
}

if (args.Length > 0 && args[0] == "compare")
{
    return CompareCommand.Run(args[1..]);
}

if (args.Length > 0 && args[0] == "population")
{
    return PopulationCommand.Run(args[1..]);
}

if (args.Length > 0 && args[0] == "twice")
{
    return TwiceCommand.Run(args[1..]);
}

if (args.Length > 0 && args[0] == "comparators")
{
    return ComparatorsCommand.Run(args[1..]);
}

if (args.Length > 0 && args[0] == "index")
{
    return IndexCommand.Run(args[1..]);
}

if (args.Length > 0 && args[0] == "rules")
{
    return RulesCommand.Run(args[1..]);
}

if (args.Length > 0 && args[0] == "tables")
{
    return TablesCommand.Run(args[1..]);
}

BenchmarkSwitcher.FromAssembly(typeof(LinkageCommand).Assembly).Run(args);
return 0;
