using BoundaryCases;

// boundaries write FOLDER   writes the generated worked cases into a folder (tests/Vectors/scotland/generated)
// boundaries check FOLDER   says which files there differ from what would be written now; last line 'N passed, N failed'
switch (args)
{
    case ["write", var folder]:
        return Generated.Write(folder, Console.Out);
    case ["check", var folder]:
        return Generated.Check(folder, Console.Out);
    default:
        Console.Error.WriteLine("usage: boundaries write FOLDER | check FOLDER");
        return 2;
}
