"""Loads what scenes are put together from."""
import glyphs


def load(options):
    hand, words = glyphs.of_fonts(glyphs.fonts_in(options.hand_fonts))
    print_digits, print_words = glyphs.of_fonts(glyphs.fonts_in(options.print_fonts))
    return {
        'mnist': glyphs.mnist(options.arabic),
        'thai': glyphs.drawn_thai(options.thai),
        'fonts': [f for f in hand if 0 in f],
        'print': print_digits,
        'thai_fonts': [f for f in hand + print_digits if 10 in f],
        'words': words + print_words,
    }


def add_options(parser):
    parser.add_argument('--arabic', required=True, help='folder with images.u8 and labels.u8')
    parser.add_argument('--thai', required=True, help='folder with a folder of pictures for each digit')
    parser.add_argument('--hand-fonts', nargs='+', required=True, help='folders of fonts that look like handwriting')
    parser.add_argument('--print-fonts', nargs='+', required=True, help='folders of fonts of print')
