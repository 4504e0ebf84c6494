using System.Xml.Linq;

namespace Tidewaiter.Tests.Tree;

/// <summary>The house rules that a reader of the tree can check, checked.</summary>
public sealed class SourceTreeTests
{
    private const int LongestFile = 400;
    private const int LongestMember = 70;

    private static readonly string[] Code = ["src", "tests", "bench", "eval"];
    private static readonly string[] Types = [" class ", " struct ", " record ", " enum ", " interface "];

    // What stands at the root, and what a build, a test run or an editor may leave there.
    private static readonly string[] Root =
    [
        ".ci", ".editorconfig", ".gitattributes", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "Directory.Build.props", "Directory.Packages.props", "LICENSE", "README.md", "Tidewaiter.slnx",
        "bench", "data", "docs", "eng", "eval", "global.json", "src", "test", "tests", "tidewaiter",
    ];

    private static readonly string[] Left = ["tidewaiter-demo", ".git", ".build", ".vs", ".idea", "bin", "obj", "node_modules", "web", "TestResults", "BenchmarkDotNet.Artifacts"];

    // A room may refer to the rooms named here and to no others; the flow of data is one way.
    private static readonly Dictionary<string, string[]> Rooms = new(StringComparer.Ordinal)
    {
        ["Tidewaiter"] = [],
        ["Tidewaiter.Signals"] = [],
        ["Tidewaiter.Reading"] = ["Tidewaiter"],
        ["Tidewaiter.Register"] = ["Tidewaiter"],
        ["Tidewaiter.Docket"] = ["Tidewaiter"],
        ["Tidewaiter.Workbench"] = ["Tidewaiter", "Tidewaiter.Signals", "Tidewaiter.Reading", "Tidewaiter.Register", "Tidewaiter.Docket"],
        ["Tidewaiter.Cli"] = ["Tidewaiter.Workbench"],
    };

    [Fact]
    public void Nothing_stands_at_the_root_by_chance() =>
        Directory.EnumerateFileSystemEntries(Checkout.Root).Select(Path.GetFileName)
            .Where(static name => !Root.Contains(name) && !Left.Contains(name) && !name!.EndsWith(".user", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void No_file_is_longer_than_a_person_reads_at_once() =>
        Sources().Select(file => (Name: Checkout.Name(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > LongestFile)
            .ShouldBeEmpty();

    [Fact]
    public void No_member_is_longer_than_a_screen() =>
        Sources().SelectMany(Members).Where(member => member.Lines > LongestMember).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_for_later()
    {
        // Written in two parts, so that this file does not find itself.
        string[] marks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception"];
        Sources().Where(file => marks.Any(mark => File.ReadAllText(file).Contains(mark, StringComparison.Ordinal)))
            .Select(Checkout.Name).ShouldBeEmpty();
    }

    [Fact]
    public void No_type_is_named_after_its_having_no_name()
    {
        string[] names = ["Manager", "Helper", "Util", "Utils", "Utility", "Common", "Misc"];
        Checkout.Files("src", "*.cs").Where(file => names.Any(name => Path.GetFileNameWithoutExtension(file).EndsWith(name, StringComparison.Ordinal)))
            .Select(Checkout.Name).ShouldBeEmpty();
    }

    [Fact]
    public void A_room_refers_only_to_the_rooms_before_it()
    {
        var wrong = new List<string>();
        foreach (var project in Checkout.Files("src", "*.csproj"))
        {
            var name = Path.GetFileNameWithoutExtension(project);
            if (!Rooms.TryGetValue(name, out var allowed))
            {
                wrong.Add($"{name} has no place in the flow");
                continue;
            }

            var references = XDocument.Load(project).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
            wrong.AddRange(references.Except(allowed).Select(reference => $"{name} -> {reference}"));
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_slice_of_the_workbench_refers_to_no_other_slice()
    {
        var bench = Path.Combine(Checkout.Root, "src", "Tidewaiter.Workbench");
        var slices = Directory.GetDirectories(bench).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj")).ToList();
        slices.ShouldNotBeEmpty();
        var crossings =
            from slice in slices
            from file in Checkout.Files($"src/Tidewaiter.Workbench/{slice}", "*.cs")
            let text = File.ReadAllText(file)
            from other in slices
            where other != slice && text.Contains($"Workbench.{other}", StringComparison.Ordinal)
            select $"{Checkout.Name(file)} -> {other}";
        crossings.ShouldBeEmpty();
    }

    [Fact]
    public void The_architecture_document_names_every_folder_of_the_source()
    {
        var document = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "architecture.md"));
        Checkout.Files("src", "*.cs").Select(file => Path.GetDirectoryName(Checkout.Name(file))!.Replace('\\', '/')).Distinct()
            .Where(folder => !document.Contains(string.Join('/', folder.Split('/').Skip(1)) + "/", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Package_versions_stand_in_one_place_and_never_float()
    {
        var packages = XDocument.Load(Path.Combine(Checkout.Root, "Directory.Packages.props")).Descendants("PackageVersion").ToList();
        packages.ShouldNotBeEmpty();
        packages.Where(package => package.Attribute("Version")!.Value.IndexOfAny(['*', '[', '(']) >= 0).ShouldBeEmpty();
        Checkout.Files(".", "*.csproj").SelectMany(project => XDocument.Load(project).Descendants("PackageReference"))
            .Where(reference => reference.Attribute("Version") is not null).ShouldBeEmpty();
        Checkout.Files(".", "*.csproj").Where(project => !File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")))
            .Select(Checkout.Name).ShouldBeEmpty();
    }

    private static IEnumerable<string> Sources() => Code.SelectMany(folder => Checkout.Files(folder, "*.cs"));

    // Members stand at four spaces; one ends at the brace that stands there too. Good enough for a tree that `dotnet format` keeps.
    private static IEnumerable<(string Name, int Lines)> Members(string file)
    {
        var lines = File.ReadAllLines(file);
        var start = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            // A type inside a type is no member: its own members are.
            if (lines[i] == "    {") start = Types.Any(word => lines[i - 1].Contains(word, StringComparison.Ordinal)) ? -1 : i;
            if (lines[i] == "    }" && start > 0)
            {
                yield return ($"{Checkout.Name(file)}:{start + 1} {lines[start - 1].Trim()}", i - start + 1);
                start = -1;
            }
        }
    }
}
