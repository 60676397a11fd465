using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsTool;

internal enum BlockKind
{
    /// <summary>Written by hand in the page.</summary>
    Plain,

    /// <summary>Code from a compiled source: <c>snippet: name</c>.</summary>
    Snippet,

    /// <summary>What a command printed: <c>output: command</c>.</summary>
    Output,

    /// <summary>Lines of a file of the repository: <c>include: path</c> or <c>include: path 1-12</c>.</summary>
    Include,
}

/// <summary>A fenced code block; <see cref="Line"/> counts from one.</summary>
internal sealed record CodeBlock(BlockKind Kind, string Argument, string Language, string Info, string Content, int Line, int Start, int Length);

/// <summary>One Markdown file: its code blocks, its links and the anchors others may point to.</summary>
internal sealed partial record Page(string Path, string Text, IReadOnlyList<CodeBlock> Blocks, IReadOnlyList<(string Url, int Line)> Links, IReadOnlySet<string> Anchors)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    public static Page Read(string root, string path) => Parse(path, Repository.Text(root, path));

    public static Page Parse(string path, string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        var blocks = new List<CodeBlock>();
        foreach (var fence in document.Descendants<FencedCodeBlock>())
        {
            var siblings = fence.Parent!;
            var before = siblings.IndexOf(fence) is > 0 and var index ? siblings[index - 1] as HtmlBlock : null;
            var directive = before is null ? Match.Empty : Directive().Match(text.Substring(before.Span.Start, before.Span.Length));
            var kind = directive.Success ? Enum.Parse<BlockKind>(directive.Groups[1].Value, ignoreCase: true) : BlockKind.Plain;
            var (start, length) = ContentSpan(text, fence);
            blocks.Add(new CodeBlock(
                kind, directive.Groups[2].Value, fence.Info ?? "", fence.Arguments ?? "", text.Substring(start, length), fence.Line + 1, start, length));
        }

        var links = document.Descendants<LinkInline>().Where(l => l.Url is not null).Select(l => (l.Url!, l.Line + 1)).ToArray();
        return new Page(path, text, blocks, links, AnchorsOf(document));
    }

    /// <summary>The page with the content of some blocks replaced.</summary>
    public string With(IReadOnlyDictionary<CodeBlock, string> contents)
    {
        var result = new StringBuilder(Text);
        foreach (var block in Blocks.Where(contents.ContainsKey).OrderByDescending(b => b.Start))
        {
            result.Remove(block.Start, block.Length).Insert(block.Start, contents[block]);
        }

        return result.ToString();
    }

    private static (int Start, int Length) ContentSpan(string text, FencedCodeBlock fence)
    {
        var start = text.IndexOf('\n', fence.Span.Start) + 1;
        var end = text.LastIndexOf('\n', fence.Span.End) + 1;
        return (start, Math.Max(0, end - start));
    }

    /// <summary>Heading anchors as GitHub forms them.</summary>
    private static HashSet<string> AnchorsOf(MarkdownDocument document)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var words = string.Concat(heading.Inline!.Descendants().Select(i => i switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                _ => "",
            }));
            var slug = NotInSlug().Replace(words.ToLowerInvariant(), "").Replace(' ', '-');
            var unique = slug;
            for (var n = 1; !anchors.Add(unique); n++)
            {
                unique = $"{slug}-{n}";
            }
        }

        return anchors;
    }

    [GeneratedRegex(@"^<!--\s*(snippet|output|include):\s*(.*?)\s*-->\s*$")]
    private static partial Regex Directive();

    [GeneratedRegex(@"[^\p{L}\p{Nd} _-]")]
    private static partial Regex NotInSlug();
}
