using DocsTool;

// docs check            every page is what it claims to be: last line 'N passed, N failed'
// docs write            fills snippets, printed output, included files and generated pages
// docs snippet P NAME   prints the code of a snippet as page P shows it
// docs output P COMMAND prints the output of a command as page P shows it
var root = Repository.FindRoot();
switch (args)
{
    case ["check"]:
        return Documentation.Check(root, Console.Out);
    case ["write"]:
        return Documentation.Write(root, Console.Out);
    case ["snippet", var page, var name]:
        return Print(page, BlockKind.Snippet, name);
    case ["output", var page, var command]:
        return Print(page, BlockKind.Output, command);
    default:
        Console.Error.WriteLine("usage: docs check | write | snippet PAGE NAME | output PAGE COMMAND");
        return 2;
}

int Print(string path, BlockKind kind, string argument)
{
    var block = Page.Read(root, path).Blocks.FirstOrDefault(b => b.Kind == kind && b.Argument == argument);
    if (block is null)
    {
        Console.Error.WriteLine($"{path} has no {kind} block '{argument}'");
        return 1;
    }

    Console.Out.Write(block.Content);
    return 0;
}
