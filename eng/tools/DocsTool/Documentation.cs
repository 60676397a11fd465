using System.Text.Json;
using System.Xml.Linq;
using YamlDotNet.RepresentationModel;

namespace DocsTool;

/// <summary>What must be true of every page.</summary>
internal static class Documentation
{
    private static readonly JsonDocumentOptions JsonWithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = false };

    public static int Check(string root, TextWriter report)
    {
        var checks = new Checks(report);
        var pages = Repository.Files(root, ".md").Select(p => Page.Read(root, p)).ToDictionary(p => p.Path, StringComparer.Ordinal);
        var snippets = Snippets.Read(root);
        var commands = new Commands(root);
        foreach (var page in pages.Values)
        {
            foreach (var block in page.Blocks)
            {
                checks.Add($"{page.Path}:{block.Line}", Problem(root, block, snippets, commands));
            }

            checks.Add($"{page.Path}: links", string.Join("; ", page.Links.Select(l => LinkProblem(root, page, l.Url, l.Line, pages)).OfType<string>()));
        }

        var generated = Generated.Pages(root).ToArray();
        checks.Add("docs/law: every page is written by this tool", string.Join(", ", pages.Keys.Where(p => p.StartsWith("docs/law/", StringComparison.Ordinal)).Except(generated.Select(g => g.Path))));
        foreach (var (path, text) in generated)
        {
            checks.Add(path, pages.TryGetValue(path, out var page) && page.Text == text ? "" : "is stale: run 'dotnet run --project eng/tools/DocsTool -- write'");
        }

        checks.Add("docs/reference/maps.md: every field of a shipped map is explained", string.Join(", ", Generated.MapFields().Where(f => !pages["docs/reference/maps.md"].Text.Contains($"`{f}`", StringComparison.Ordinal))));
        checks.Add("every page can be reached from README.md", string.Join(", ", Unreachable(pages)));
        checks.Add("every snippet is shown", string.Join(", ", snippets.Keys.Except(pages.Values.SelectMany(p => p.Blocks).Where(b => b.Kind == BlockKind.Snippet).Select(b => b.Argument))));
        return checks.End();
    }

    public static int Write(string root, TextWriter report)
    {
        var snippets = Snippets.Read(root);
        var commands = new Commands(root);
        foreach (var (path, text) in Generated.Pages(root))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
            Save(root, path, text, report);
        }

        foreach (var path in Repository.Files(root, ".md"))
        {
            var page = Page.Read(root, path);
            var contents = page.Blocks
                .Where(b => b.Kind != BlockKind.Plain)
                .ToDictionary(b => b, b => Wanted(root, b, snippets, commands) ?? throw new InvalidDataException($"{path}:{b.Line}: there is no {b.Kind} '{b.Argument}'"));
            Save(root, path, page.With(contents), report);
        }

        return 0;
    }

    private static void Save(string root, string path, string text, TextWriter report)
    {
        var full = Path.Combine(root, path);
        if (!File.Exists(full) || Repository.Text(root, path) != text)
        {
            File.WriteAllText(full, text);
            report.WriteLine($"wrote {path}");
        }
    }

    /// <summary>What a filled block should hold; null where its source is missing.</summary>
    private static string? Wanted(string root, CodeBlock block, IReadOnlyDictionary<string, string> snippets, Commands commands) => block.Kind switch
    {
        BlockKind.Snippet => snippets.GetValueOrDefault(block.Argument),
        // A command that prints nothing did not run: a sample that is not built must not empty a page.
        BlockKind.Output => Commands.CanRun(block.Argument) && commands.Run(block.Argument).Output is { Length: > 0 } output ? output : null,
        BlockKind.Include => Included(root, block.Argument),
        _ => block.Content,
    };

    private static string? Included(string root, string argument)
    {
        var parts = argument.Split(' ');
        if (!File.Exists(Path.Combine(root, parts[0])))
        {
            return null;
        }

        var text = Repository.Text(root, parts[0]).TrimEnd('\n') + "\n";
        if (parts.Length == 1)
        {
            return text;
        }

        var range = Array.ConvertAll(parts[1].Split('-'), n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture));
        return string.Join('\n', text.Split('\n')[(range[0] - 1)..range[1]]) + "\n";
    }

    /// <summary>What is wrong with a block; empty where nothing is.</summary>
    private static string Problem(string root, CodeBlock block, IReadOnlyDictionary<string, string> snippets, Commands commands)
    {
        if (block.Kind == BlockKind.Output && CommandProblem(block.Argument, block.Info, commands) is { } failure)
        {
            return failure;
        }

        if (block.Kind != BlockKind.Plain)
        {
            var wanted = Wanted(root, block, snippets, commands);
            return wanted is null ? $"there is no {block.Kind} '{block.Argument}'"
                : wanted != block.Content ? $"{block.Kind} '{block.Argument}' is stale: run 'dotnet run --project eng/tools/DocsTool -- write'{FirstDifference(block.Content, wanted)}"
                : "";
        }

        try
        {
            switch (block.Language)
            {
                case "json":
                    JsonDocument.Parse(block.Content, JsonWithComments).Dispose();
                    return "";
                case "yaml":
                    new YamlStream().Load(new StringReader(block.Content));
                    return "";
                case "xml":
                    _ = XElement.Parse("<fragment>" + block.Content + "</fragment>");
                    return "";
                case "text":
                    return "";
                case "sh":
                    return string.Join("; ", Commands.Lines(block.Content).Select(c => CommandProblem(c, block.Info, commands)).OfType<string>());
                default:
                    return $"a '{block.Language}' block must be filled from a compiled snippet, a command's output or a file";
            }
        }
        catch (Exception e) when (e is JsonException or YamlDotNet.Core.YamlException or System.Xml.XmlException)
        {
            return $"is not {block.Language}: {e.Message}";
        }
    }

    private static string FirstDifference(string shown, string wanted)
    {
        var (a, b) = (shown.Split('\n'), wanted.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(a.Length, b.Length)).First(i => a.ElementAtOrDefault(i) != b.ElementAtOrDefault(i));
        return $" (line {line + 1}: shown '{a.ElementAtOrDefault(line)}', now '{b.ElementAtOrDefault(line)}')";
    }

    /// <summary>A shell block says <c>exit=3</c> after its language where the command is shown refusing.</summary>
    private static string? CommandProblem(string command, string info, Commands commands)
    {
        if (Commands.IsRunElsewhere(command))
        {
            return null;
        }

        if (!Commands.CanRun(command))
        {
            return $"'{command}' is not a command that the checks run";
        }

        var expected = info.StartsWith("exit=", StringComparison.Ordinal) ? int.Parse(info[5..], System.Globalization.CultureInfo.InvariantCulture) : 0;
        var (code, _, error) = commands.Run(command);
        return code == expected ? null : $"'{command}' ended with {code}, expected {expected}: {error}";
    }

    private static string? LinkProblem(string root, Page page, string url, int line, Dictionary<string, Page> pages)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var absolute))
        {
            return absolute.Scheme is "https" or "mailto" ? null : $"line {line}: '{url}' is not https";
        }

        var parts = url.Split('#', 2);
        var target = parts[0].Length == 0 ? page.Path : Resolve(page.Path, parts[0]);
        var full = Path.Combine(root, target);
        if (!File.Exists(full) && !Directory.Exists(full))
        {
            return $"line {line}: '{url}' leads nowhere";
        }

        return parts.Length == 2 && pages.TryGetValue(target, out var other) && !other.Anchors.Contains(parts[1])
            ? $"line {line}: {target} has no heading '#{parts[1]}'"
            : null;
    }

    private static string Resolve(string from, string to)
    {
        var parts = new Stack<string>(from.Split('/')[..^1]);
        foreach (var part in Uri.UnescapeDataString(to).Split('/'))
        {
            if (part == "..")
            {
                parts.TryPop(out _);
            }
            else if (part is not ("." or ""))
            {
                parts.Push(part);
            }
        }

        return string.Join('/', parts.Reverse());
    }

    private static IEnumerable<string> Unreachable(Dictionary<string, Page> pages)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "README.md" };
        var todo = new Queue<string>(seen);
        while (todo.TryDequeue(out var path))
        {
            foreach (var (url, _) in pages.TryGetValue(path, out var page) ? page.Links : [])
            {
                if (!Uri.TryCreate(url, UriKind.Absolute, out _) && Resolve(path, url.Split('#')[0]) is var target && pages.ContainsKey(target) && seen.Add(target))
                {
                    todo.Enqueue(target);
                }
            }
        }

        return pages.Keys.Where(p => p.StartsWith("docs/", StringComparison.Ordinal) && !seen.Contains(p));
    }
}
